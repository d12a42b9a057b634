import type { BulkEdit, TypedPatch } from '../../preload/contract';

/** The edits that write patches into figures one after the other, beginning again with the first when they are all used; none for an empty patch. */
export function repeated(ids: readonly string[], patches: readonly TypedPatch[]): BulkEdit[] {
  return ids.flatMap((id, at): BulkEdit[] => {
    const patch = patches[at % patches.length];
    return patch && Object.keys(patch).length > 0 ? [{ id, patch }] : [];
  });
}
