import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import type { PageHints } from '../../../lib/detect/report-head';
import type { PageKind } from '../../../lib/model/kinds';
import { read } from '../../../lib/text/reading';
import * as texts from './texts';

const cases: [string, PageKind, string, PageHints?][] = [
  ['a county’s report', 'report', texts.countyReport],
  ['a report without title and head', 'report', texts.untitledReport],
  ['a township’s report', 'report', texts.townshipReport],
  ['the second page of a report, by its page title', 'report', texts.reportBody, { title: '2026年青禾县政府工作报告_青禾县人民政府' }],
  ['a report whose lines a PDF broke', 'report', broken(texts.countyReport, 38)],
  ['a report in a narrow column', 'report', broken(texts.countyReport, 20)],
  ['a report in full-width digits', 'report', texts.countyReport.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['a report among page furniture', 'report', `首页\n>\n政务公开\n政府工作报告\n下载\n打印\n${texts.countyReport}\n相关报道：\n热议政府工作报告`],
  [
    'a newspaper’s print of the report with a caption',
    'report',
    texts.countyReport.replace('各位代表：', '林小川作政府工作报告。本报记者 何平 摄\n各位代表：'),
  ],
  ['deputies discussing the report', 'coverage', texts.deputiesDiscuss],
  ['the opening of the congress', 'coverage', texts.congressOpens],
  ['an interpretation', 'coverage', texts.interpretation],
  ['an excerpt', 'coverage', texts.excerpt],
  ['how the report was drafted', 'coverage', texts.drafting],
  ['a notice that divides the tasks', 'document', texts.notice],
  ['a list of links', 'other', texts.linkList],
  ['a list of links under a page title', 'other', texts.linkList, { title: '政府工作报告_青禾县人民政府' }],
  ['rules of procedure', 'other', texts.law],
  ['an encyclopedic article', 'other', texts.encyclopedia],
  ['news on another subject', 'other', texts.newsFlash],
  ['the weather', 'other', texts.weather],
  ['a budget report', 'budget', texts.budgetReport],
  ['a plan report', 'plan', texts.planReport],
  ['a statistical communiqué', 'communique', texts.communique],
  ['a standing committee’s report', 'document', texts.standingCommittee],
  ['a court’s report', 'judicial', texts.court],
  ['a party congress', 'other', texts.partyCongress],
  ['a bureau’s summary', 'document', texts.bureauSummary],
  ['a company’s report', 'other', texts.companyReport],
  ['a list of appointments', 'other', texts.appointment],
  ['someone asking for a sample', 'other', texts.forum],
  ['nothing', 'other', ''],
  ['digits', 'other', '1234567890'.repeat(1000)],
  ['English', 'other', 'The government work report was delivered on Monday. '.repeat(40)],
];

describe('detect', () => {
  it.each(cases)('%s is %s', (_, kind, text, hints = {}) => {
    const detection = detect(read(text), hints);
    expect(detection, detection.reasons.join()).toMatchObject({ kind });
  });

  it.each(cases)('%s: gives a score and at least one reason', (_, __, text, hints = {}) => {
    const { score, reasons } = detect(read(text), hints);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^(?:not:)?[a-z-]+$/);
  });

  it('is surer of a whole report than of its second page', () => {
    const whole = detect(read(texts.countyReport), {});
    const page = detect(read(texts.reportBody), { title: '2026年青禾县政府工作报告' });
    expect(whole.score).toBeGreaterThan(page.score);
  });
});

/** Sets a text in lines of so many characters, with blank lines between, as PDF viewers copy it. */
function broken(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`[^\\n]{1,${width}}`, 'g')) ?? [])
    .join('\n\n');
}
