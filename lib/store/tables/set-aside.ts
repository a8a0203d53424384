/** Table `setAside`, rows that could not be read: none, as a rule. */
export const setAsideSchema = 'id';
