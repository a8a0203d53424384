/** Takes the place of packed-forms.ts in the browser: what analyses texts reads the forms first and gives them. */
import type { PackedForms } from './packed-forms';

let given: PackedForms = {};

/** All entries by field of policy; none before they are given. */
export function packedForms(): PackedForms {
  return given;
}

/** Gives the forms, for as long as this context lives. */
export function givePackedForms(forms: PackedForms): void {
  given = forms;
}
