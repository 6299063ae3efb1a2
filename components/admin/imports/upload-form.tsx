import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { formatNumber } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";

/** Takes a file; what it holds is looked at before anything is kept of it. */
export function UploadForm() {
  return (
    <form
      method="post"
      action={adminRoutes.uploadImport()}
      encType="multipart/form-data"
      className="mt-4 flex max-w-[42rem] flex-wrap items-end gap-3 border-t border-line pt-4"
    >
      <div className="form-row min-w-0 grow">
        <label htmlFor="file" className="text-sm font-medium">
          A table
        </label>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
          aria-describedby="file-help"
          className="field max-w-full"
        />
        <p id="file-help" className="text-sm text-soft">
          CSV, TSV, Excel (.xlsx) or JSON Lines, with a first row that names the columns: up to{" "}
          {IMPORT_LIMITS.bytes / 1024 / 1024} MB or {formatNumber(IMPORT_LIMITS.rows)} rows. Our own files of
          positions and evidence can be changed and taken back here.
        </p>
      </div>
      <button type="submit" className="button button-first">
        Upload and look
      </button>
    </form>
  );
}
