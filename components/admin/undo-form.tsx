import { adminRoutes } from "@/lib/routes";

export interface UndoFormProps {
  changeset: string;
  change: string;
  back: string;
}

/** Takes back one published edit: one click makes the changeset that does, and hands it in. */
export function UndoForm({ changeset, change, back }: UndoFormProps) {
  return (
    <form method="post" action={adminRoutes.undoChange(changeset, change)} className="mt-2">
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="button text-sm">
        Undo this edit
      </button>
    </form>
  );
}
