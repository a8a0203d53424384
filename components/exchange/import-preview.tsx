import { useState } from 'react';
import type { Conflict, ImportPreview, MergeChoice } from '../../lib/exchange/preview';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { RadioList, SwitchRow } from '../ui/choices';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import styles from './exchange.module.css';

/** Conflicts that are listed one by one; for the rest the choice for all holds. */
const LISTED = 100;

export interface ImportPreviewProps {
  preview: ImportPreview;
  onCancel: () => void;
  onConfirm: (choice: MergeChoice, settings: boolean) => void;
}

const counted = ['reports', 'corrections', 'clips', 'folders', 'notes', 'documents', 'packs'] as const;

/** What a file would add, and whose version stands where it and the library disagree. */
export function ImportPreviewView({ preview, onCancel, onConfirm }: ImportPreviewProps) {
  const { t, locale } = useTranslation();
  const { plan, fileName, format } = preview;
  const [all, setAll] = useState<'mine' | 'theirs'>('mine');
  const [otherwise, setOtherwise] = useState<ReadonlySet<string>>(new Set());
  const [settings, setSettings] = useState(preview.settings && plan.same + plan.conflicts.length === 0);
  const added = counted.filter((table) => plan.added[table] > 0);
  const nothing = Object.values(plan.added).every((count) => count === 0) && plan.conflicts.length === 0;
  const choose = (conflict: Conflict, side: 'mine' | 'theirs') => {
    const next = new Set(otherwise);
    if (side === all) next.delete(conflict.id);
    else next.add(conflict.id);
    setOtherwise(next);
  };
  return (
    <>
      <p>{t('exchange.import.file', { file: fileName, format: t(`exchange.format.${format}`) })}</p>
      <dl className={styles.facts}>
        {added.map((table) => (
          <div key={table}>
            <dt>{t(`exchange.added.${table}`)}</dt>
            <dd>{plan.added[table].toLocaleString(locale)}</dd>
          </div>
        ))}
        {plan.same > 0 && (
          <div>
            <dt>{t('exchange.import.same')}</dt>
            <dd>{plan.same.toLocaleString(locale)}</dd>
          </div>
        )}
        {plan.conflicts.length > 0 && (
          <div>
            <dt>{t('exchange.import.conflicts')}</dt>
            <dd>{plan.conflicts.length.toLocaleString(locale)}</dd>
          </div>
        )}
      </dl>
      {plan.packsLeftOut > 0 && <p role="status">{t('exchange.import.packsLeftOut', { count: plan.packsLeftOut })}</p>}
      {nothing && <p className="rl-quiet">{t('exchange.import.nothingNew')}</p>}
      {plan.conflicts.length > 0 && (
        <>
          <RadioList<'mine' | 'theirs'>
            label={t('exchange.import.onConflict')}
            choices={[
              { id: 'mine', label: t('exchange.import.mine') },
              { id: 'theirs', label: t('exchange.import.theirs') },
            ]}
            chosen={all}
            onChange={(side) => {
              setAll(side);
              setOtherwise(new Set());
            }}
          />
          <ul className={styles.conflicts} aria-label={t('exchange.import.conflicts')}>
            {plan.conflicts.slice(0, LISTED).map((conflict) => (
              <li key={conflict.id} className={styles.conflict}>
                <RadioList<'mine' | 'theirs'>
                  label={t('exchange.import.conflict', { kind: t(`exchange.kind.${conflict.table}`), title: conflict.title.slice(0, 80) })}
                  choices={(['mine', 'theirs'] as const).map((side) => ({
                    id: side,
                    label: t(`exchange.import.${side}`),
                    hint: sideWords(conflict[side], conflict.table),
                  }))}
                  chosen={otherwise.has(conflict.id) ? (all === 'mine' ? 'theirs' : 'mine') : all}
                  onChange={(side) => choose(conflict, side)}
                />
              </li>
            ))}
          </ul>
          {plan.conflicts.length > LISTED && <p className="rl-quiet">{t('exchange.import.more', { count: plan.conflicts.length - LISTED })}</p>}
        </>
      )}
      {preview.settings && <SwitchRow label={t('exchange.import.settings')} hint={t('exchange.import.settingsHint')} on={settings} onChange={setSettings} />}
      <div className={dialogFrameStyles.actions}>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <Button look="solid" isDisabled={nothing && !settings} onPress={() => onConfirm({ all, otherwise: [...otherwise] }, settings)}>
          {t('exchange.import.action')}
        </Button>
      </div>
    </>
  );

  function sideWords({ at, text, count }: Conflict['mine'], table: Conflict['table']): string {
    return [
      text.slice(0, 160),
      count !== null &&
        (table === 'packs' ? t('options.packs.entries', { count }) : t('exchange.import.indicators', { count, number: count.toLocaleString(locale) })),
      at !== null && new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' }),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
