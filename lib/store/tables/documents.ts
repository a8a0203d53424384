/** Table `documents`, what the reader says that documents are: hundreds. */
export const documentsSchema = 'address';
