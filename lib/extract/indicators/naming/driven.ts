/** Pass 3: what a part adds to the whole: 食品价格上涨2.7%，影响CPI上涨约0.71个百分点. */
import { finishName } from '../noun-before';
import { found } from './found';
import { same, type NamingRule } from './naming';

const DRIVES = /^(?:合计|共同?)?影响(CPI|PPI|GDP|\p{Script=Han}{0,8}(?:价格|经济增长|增速))(?:总?水平|总?指数)?$/u;

/** The whole is named, as behind 拉动; that it is a contribution its basis tells. */
export const DRIVEN: NamingRule = {
  id: 'name.driven',
  example: ['食品价格上涨2.7%，影响居民消费价格上涨0.7个百分点。', '居民消费价格 change 0.7个百分点 contribution'],
  gives: ({ noun, own }) => {
    const whole = DRIVES.exec(noun)?.[1];
    return whole === undefined ? null : same(found(finishName(whole, own), 'before'));
  },
};
