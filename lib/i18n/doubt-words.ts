import { doubtKinds } from '../model/doubts';
import type { Translate } from './index';

/** Why a value is doubted, a sentence a reason; of a reason that has no words (an older library's) nothing is said. */
export function doubtWords(doubts: readonly string[] | undefined, t: Translate): string[] {
  return doubtKinds.filter((kind) => doubts?.includes(kind)).map((kind) => t(`common.doubt.${kind}`));
}
