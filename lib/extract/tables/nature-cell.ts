/** 约束性, 预期性指标（7项）, 约束: a cell that says this and nothing else. */
const CELL = /^(?:约束|预期)性?(?:指标|目标)?(?:[（(][^（）()]{1,6}[）)])?[*＊]?$/;

export const isNatureCell = (text: string): boolean => CELL.test(text);
