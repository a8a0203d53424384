import { useState } from 'react';
import type { DictionariesSectionProps } from '../../components/options/dictionaries-section';
import { refusedWords } from '../../components/options/refused-words';
import { notify } from '../../components/ui/toasts';
import { saveText } from '../../lib/browser/save-text';
import { BUILTIN_PACK, packLimits } from '../../lib/model/pack';
import { PackError } from '../../lib/packs/refusal';
import { useTranslation } from '../../lib/react/translation';
import { useDictionaries } from '../../lib/react/use-dictionaries';

/** The dictionaries with what can be done to them. */
export function useDictionariesSection(): DictionariesSectionProps {
  const { t } = useTranslation();
  const { packs, notes, busy, add, change, order, remove, fileOf, notesFile } = useDictionaries();
  const [refused, setRefused] = useState<string | null>(null);
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const refuse = (file: string) => (error: unknown) => (error instanceof PackError ? setRefused(refusedWords(t, file, error)) : failed(error));
  const titleOf = (id: string): string => (id === BUILTIN_PACK ? t('options.packs.builtin') : (packs?.find((pack) => pack.id === id)?.title ?? ''));

  return {
    dictionaries: (packs ?? []).map((pack) => ({ ...pack, title: titleOf(pack.id), count: pack.id === BUILTIN_PACK ? null : pack.count })),
    busy,
    refused,
    notes: {
      count: notes.length,
      onSave: (title) => {
        notesFile({ ...title, revision: new Date().toISOString().slice(0, 10), attribution: '' })
          .then((text) => saveText(text, `${title.title}.json`, 'application/json'))
          .catch(refuse(title.title));
      },
    },
    onAdd: (file) => {
      setRefused(null);
      if (packs && packs.length > packLimits.packs) return notify(t('options.packs.full', { count: packLimits.packs }));
      add(file)
        .then(({ title, count, replaced }) =>
          notify(t(replaced ? 'options.packs.replaced' : 'options.packs.added', { title, count, revision: replaced ?? '' })),
        )
        .catch(refuse(file.name));
    },
    onChange: (id, wish) => void change(id, wish).catch(failed),
    onOrder: (ids) => void order(ids).catch(failed),
    onRemove: (id) => remove(id).catch(failed),
    onSave: (id) => {
      fileOf(id)
        .then((text) => text !== null && saveText(text, `${titleOf(id)}.json`, 'application/json'))
        .catch(failed);
    },
  };
}
