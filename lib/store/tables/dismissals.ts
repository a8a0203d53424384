/** Table `dismissals`, findings of the checks that the reader put aside: hundreds. */
export const dismissalsSchema = 'id';
