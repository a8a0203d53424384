import { describe, expect, it } from 'vitest';
import { reasonWords } from '../../../components/panel/reason-words';
import { translation } from '../i18n/translation';
import { detect } from '../../../lib/detect/detect';
import { read } from '../../../lib/text/reading';

const { t } = translation('en');

describe('reasonWords', () => {
  it('tells what speaks for a page from what speaks against it', () => {
    expect(reasonWords(['title', 'salutation', 'not:law'], t)).toEqual({
      favouring: 'title, salutes the deputies',
      against: 'legal text',
    });
  });

  it('leaves out what it has no words for', () => {
    expect(reasonWords(['some-new-reason', 'title'], t).favouring).toBe('title');
    expect(reasonWords([], t)).toEqual({ favouring: '', against: '' });
  });

  it('has words for what the detector says', () => {
    const texts = [
      '各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2025年工作回顾\n地区生产总值增长5.8%。\n二、2026年工作安排\n主要预期目标为：地区生产总值增长5%。',
      '第一条 为了规范公文处理，制定本办法。\n第二条 本办法适用于全市。\n第三条 政府工作报告的起草另行规定。',
      '本报讯（记者 林澄）市长在人代会上作政府工作报告，报告提出，今年地区生产总值增长5%左右。代表们表示，目标令人振奋。',
      '周末多云，最高气温26度。',
    ];
    for (const text of texts) {
      for (const reason of detect(read(text), {}).reasons) {
        const { favouring, against } = reasonWords([reason], t);
        expect([reason, favouring + against]).not.toEqual([reason, '']);
      }
    }
  });
});
