/** Table `texts`, the text of each document as it was analysed: thousands of rows of some 40 KB, at most 4 MB each. */
export const textsSchema = 'reportId';
