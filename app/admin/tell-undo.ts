/** What a person has to know after asking for an undo. */
export function tellUndo(isHandedIn: boolean): string {
  return isHandedIn
    ? "The undo is handed in. Nothing is undone before it is published."
    : "Something else on record stands in the way of this undo: see the notes, then hand it in.";
}
