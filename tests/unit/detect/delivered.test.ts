import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { read } from '../../../lib/text/reading';

const kindOf = (text: string) => detect(read(text), {}).kind;
const parts =
  '一、一九九四年工作回顾\n国内生产总值完成六十八亿元，比上年增长百分之十五点二，财政收入四亿八千万元。\n二、一九九五年工作任务\n国内生产总值增长百分之十三，农民人均纯收入增加二百元以上，新修渠道四十公里。\n';
const head = '政府工作报告\n——一九九五年二月二十日在鹿鸣市第十届人民代表大会第三次会议上\n市长 林远\n各位代表：\n';

describe('a report whose speaker does not say before whom', () => {
  it.each(['现在我代表市人民政府作政府工作报告，请审议。', '我代表鹿鸣市人民政府，作政府工作报告。', '现在，我受托代表市政府做政府工作报告，请予审议。'])(
    'is a report: %s',
    (sentence) => {
      expect(kindOf(head + sentence + '\n' + parts)).toBe('report');
    },
  );

  it('is news where another says so', () => {
    expect(
      kindOf(
        `鹿鸣市人大会议开幕\n本报讯（记者 何平）2月20日，鹿鸣市第十届人民代表大会第三次会议开幕，市长林远代表市人民政府作政府工作报告。报告提出，今年国内生产总值增长百分之十三，财政收入增长百分之十五。报告指出，去年完成六十八亿元，增长百分之十五点二。\n代表们认真听取了政府工作报告。\n`,
      ),
    ).toBe('coverage');
  });
});
