/** Pass 3: respects that only things of one sort have, for names that leave out the thing: crops, visitors, what people have by the head or the thousand. */
import { finishName, NAMELESS } from '../noun-before';
import { clauseLedBy } from '../statement';
import { found } from './found';
import { isPart } from './mention';
import { same, type NamingRule } from './naming';

/** 棉花亩产140公斤，| 种植面积32万亩: of the crop whose yield was told. */
const CROP = /(?<=.{2})(?:平均)?(?:亩产|单产|总?产量|总产)$/;
const GROWN_ON = /^(?:种植|播种|收获|养殖)总?面积$/;

export const RESPECT_OF_CROP: NamingRule = {
  id: 'name.respect.crop',
  example: ['棉花平均亩产140公斤，种植面积32万亩。', '棉花种植面积 32万亩'],
  gives: ({ named, last, own }) => {
    if (!last || !GROWN_ON.test(named.name) || !CROP.test(last.name)) return null;
    return same(found({ ...finishName(last.name.replace(CROP, '') + named.name, own), subject: last.subject }, 'leaning'));
  },
};

/** 粮食播种面积稳定，| 总产 | 再创新高，达 | 26万吨: the clause before says of which respect its verb tells. */
const GREW_ON = /(?<=.{2})(?:种植|播种|收获|养殖|栽培)?(?:总?面积|规模)$/;
const YIELD_FARES = /^(总?产量|总产|单产|亩产|总?产值)(?:实现|[再又也创稳连]|首次|突破|大幅|明显|持续|不断)/;

export const YIELD_OF_CROP: NamingRule = {
  id: 'name.respect.crop-fares',
  example: ['油料种植面积扩大到8万亩，总产再创新高，达1.2万吨。', '油料总产 1.2万吨'],
  gives: (mention) => {
    const { bare, last, own, predicate } = mention;
    const yields = bare === '' && predicate.change === null ? (YIELD_FARES.exec(clauseLedBy(mention))?.[1] ?? '') : '';
    if (yields === '' || !last || !GREW_ON.test(last.name)) return null;
    return same(found({ ...finishName(last.name.replace(GREW_ON, '') + yields, own), subject: last.subject }, 'leaning'));
  },
};

const YEAR_BY_YEAR = /(?<=.{2})(?:连续|连年|逐年|持续).*$/;
/** 养老金连年上调，| 月人均达2860元: what the clause before speaks of, by the head. */
const EACH_ALONE = /^(?:每?[月年日])?[人户]均(?:每[月年日])?$/;

export const RESPECT_BY_HEAD: NamingRule = {
  id: 'name.respect.by-head',
  example: ['企业退休人员养老金稳步提高，月人均达2860元。', '企业退休人员养老金月人均 2860元'],
  gives: ({ named, said }) => {
    const thing = EACH_ALONE.test(named.name) ? (said.before.topic?.name ?? said.before.head).replace(YEAR_BY_YEAR, '') : '';
    return thing === '' ? null : same(found({ ...NAMELESS, name: thing + named.name }, 'leaning'));
  },
};

/** 接待游客3200万人次，| 综合收入290亿元: what visitors leave behind. */
const OF_VISITORS = /^(?:综合(?:收入|消费)|总收入)$/;

export const RESPECT_OF_VISITORS: NamingRule = {
  id: 'name.respect.visitors',
  example: ['全年接待游客3200万人次，实现综合收入290亿元。', 'tourism_revenue 290亿元'],
  gives: ({ named, last, own }) =>
    last?.entry?.code === 'visitors' && OF_VISITORS.test(named.name)
      ? same(found({ ...finishName('旅游' + named.name, own), subject: last.subject }, 'leaning'))
      : null,
};

/** 每千人口床位数7.1张、| 执业医师数3.4人: the items of a list are counted by as many people. */
const BY_SO_MANY = /^每[百千万十\d]+[人户]口?/;
/** More than these are no longer so many by the thousand. */
const MOST_OF_THOUSAND = 100;

export const ITEM_BY_PEOPLE: NamingRule = {
  id: 'name.item.by-people',
  example: ['每千人口床位数7.1张、注册护士数3.9人。', '每千人口注册护士数 3.9人'],
  gives: ({ named, last, run, predicate }) => {
    const by = /^[、和]/.test(run.before) && last ? BY_SO_MANY.exec(last.name)?.[0] : undefined;
    const few = (run.members[0]?.figure.value ?? MOST_OF_THOUSAND) < MOST_OF_THOUSAND && !isPart(run.members[0]);
    if (by === undefined || !few || predicate.change !== null || named.name === '' || BY_SO_MANY.test(named.name)) return null;
    return same(found({ ...named, name: by + named.name, entry: null }, 'before'));
  },
};
