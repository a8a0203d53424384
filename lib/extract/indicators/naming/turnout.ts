/** Pass 3: verbs that say themselves in what respect something grew: 粮食 | 增产 | 42亿斤 is its 产量. */
import { finishName } from '../noun-before';
import { isAdverbial } from '../topic';
import { HEAD, TERMINAL } from '../words';
import { found } from './found';
import type { Mention } from './mention';
import { same, type NamingRule } from './naming';

const SHORTFALL = /^(?:短收|超收)$/;

/** 政府性基金收入完成60亿元，| 短收20亿元. */
export const SHORT_OF: NamingRule = {
  id: 'name.turnout.short',
  example: ['政府性基金收入完成60.3亿元，短收20.1亿元。', '政府性基金收入短收 20.1亿元'],
  gives: ({ bare, last, own }) =>
    last?.name.endsWith('收入') === true && SHORTFALL.test(bare) ? same(found({ ...finishName(last.name + bare, own), entry: null }, 'carried')) : null,
};

const RESPECTS: Readonly<Record<string, string>> = { 增产: '产量', 减产: '产量', 减收: '收入', 增支: '支出', 减支: '支出', 涨价: '价格', 降价: '价格' };

const respectOf = ({ predicate }: Mention): string => RESPECTS[predicate.changeWord] ?? '';

/** 粮食 | 增产42.2亿斤. */
export const TURNOUT: NamingRule = {
  id: 'name.turnout',
  example: ['全省油菜籽增产42.2万吨。', '油菜籽产量 change 42.2万吨'],
  gives: (mention) => {
    const respect = respectOf(mention);
    const { named, own } = mention;
    if (
      respect === '' ||
      named.name === '' ||
      named.relative ||
      // 在连续丰收的基础上又 | 增产: says how, of what was named before.
      isAdverbial(named.name) ||
      (TERMINAL.endingAt(named.name, named.name.length) !== '' && HEAD.endingAt(named.name, named.name.length) !== '')
    )
      return null;
    return same(found({ ...finishName(named.name + respect, own), subject: named.subject }, 'before'));
  },
};
