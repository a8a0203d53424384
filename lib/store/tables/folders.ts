/** Table `folders`, the folders of clips: dozens. `deletedAt`: only what waits in the bin. */
export const foldersSchema = 'id, deletedAt';
