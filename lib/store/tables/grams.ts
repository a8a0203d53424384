/** Table `grams`, which pairs of characters each document holds: thousands of rows of some KB. */
export const gramsSchema = 'reportId';
