import type { KeptActions } from '../../components/panel/compare/kept-chooser';
import { notify } from '../../components/ui/toasts';
import { copyWords } from '../../lib/browser/copy';
import { saveText } from '../../lib/browser/save-text';
import { LONGEST_NAME, MOST_KEPT, type ChoiceChange, type CompareChoice, type KeptComparison } from '../../lib/compare/choice';
import { isFull, keepComparison, moved, putBack, type Shown } from '../../lib/compare/kept';
import { CodeError, COMPARISON_FILE, comparisonCode, readComparisonCode } from '../../lib/exchange/comparison-code';
import { useTranslation } from '../../lib/react/translation';

interface Kept {
  choice: CompareChoice;
  onChange: (change: ChoiceChange) => void;
  onOpenKept: (one: KeptComparison) => void;
  shown: Shown;
}

/** Keeping comparisons, opening and sending them; `codeOf` is the code of what is shown, for the charts that are saved of it. */
export function useKeptComparisons({ choice, onChange, onOpenKept, shown }: Kept): KeptActions & { codeOf: (name: string) => string } {
  const { t } = useTranslation();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const find = (id: string) => choice.kept.find((one) => one.id === id);
  const add = (one: KeptComparison) => onChange(({ kept }) => ({ kept: putBack(kept, one, kept.length) }));
  const full = () => t('panel.compare.kept.full', { count: MOST_KEPT });
  return {
    codeOf: (name) => comparisonCode(keepComparison('', name.slice(0, LONGEST_NAME), choice, shown)),
    onKeep: (name) => {
      // None that was kept goes for another.
      if (isFull(choice.kept)) return notify(full());
      add(keepComparison(crypto.randomUUID(), name, choice, shown));
      notify(t('panel.compare.kept.done', { name }));
    },
    onOpenKept: (id) => {
      const one = find(id);
      if (one) onOpenKept(one);
    },
    onMoveKept: (id, by) => onChange(({ kept }) => ({ kept: moved(kept, id, by) })),
    onDropKept: (id) => {
      const dropped = find(id);
      if (!dropped) return;
      const at = choice.kept.indexOf(dropped);
      onChange(({ kept }) => ({ kept: kept.filter((one) => one.id !== id) }));
      // Only this one: what was kept meanwhile, here or in another panel, stays.
      notify(t('panel.compare.kept.dropped', { name: dropped.name }), () => onChange(({ kept }) => ({ kept: putBack(kept, dropped, at) })));
    },
    onSendKept: (id, as) => {
      const one = find(id);
      if (!one) return;
      const code = comparisonCode(one);
      if (as === 'file') return saveText(`${one.name}\n${code}\n`, `${one.name.slice(0, 60)}${COMPARISON_FILE}`, 'text/plain;charset=utf-8');
      copyWords(code)
        .then(() => notify(t('panel.compare.kept.codeCopied')))
        .catch(failed);
    },
    onReceive: (text) => {
      try {
        const one = readComparisonCode(text, crypto.randomUUID());
        if (isFull(choice.kept)) return full();
        add(one);
        onOpenKept(one);
        notify(t('panel.compare.kept.received', { name: one.name }));
        return null;
      } catch (error) {
        return t(error instanceof CodeError && error.reason === 'later-version' ? 'panel.compare.kept.later' : 'panel.compare.kept.noCode');
      }
    },
  };
}
