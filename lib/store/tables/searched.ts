/** Table `searched`, what the search reads of each document; made anew from `texts` whenever a document is read. */
export const searchedSchema = 'reportId';
