import type { PeerListsProps } from '../../components/panel/compare/peer-lists';
import { notify } from '../../components/ui/toasts';
import type { ChoiceChange, CompareChoice } from '../../lib/compare/choice';
import { droppedList, putList } from '../../lib/compare/peer-lists';
import { useTranslation } from '../../lib/react/translation';

/** Taking one of the reader's lists as peers, keeping, changing and deleting them. */
export function usePeerLists(choice: CompareChoice, onChange: (change: ChoiceChange) => void): Pick<PeerListsProps, 'onList' | 'onPutList' | 'onDropList'> {
  const { t } = useTranslation();
  return {
    onList: (list) => onChange({ regions: null, list }),
    onPutList: (list) => {
      const kept = { ...list, id: list.id || crypto.randomUUID() };
      onChange(({ lists }) => ({ lists: putList(lists, kept), regions: null, list: kept.id }));
    },
    onDropList: (id) => {
      const at = choice.lists.findIndex((one) => one.id === id);
      const gone = choice.lists[at];
      if (!gone) return;
      const standing = choice.list === id;
      onChange((now) => droppedList(now, id));
      // What another panel has kept or deleted meanwhile stays as it is.
      notify(t('panel.compare.lists.dropped', { name: gone.name }), () =>
        onChange(({ lists }) => ({
          lists: lists.some((one) => one.id === id) ? lists : lists.toSpliced(at, 0, gone),
          ...(standing ? { regions: null, list: id } : {}),
        })),
      );
    },
  };
}
