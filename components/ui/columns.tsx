import type { ReactNode } from "react";

export interface ColumnsProps {
  /** Links to the parts of the page; above the text on a phone, beside it on a wide screen. */
  contents?: ReactNode;
  children: ReactNode;
  /** What helps to judge the text; below it on a phone. */
  aside?: ReactNode;
}

/** Text and what stands beside it; links that stand there alone stay in view. */
export function Columns({ contents, children, aside }: ColumnsProps) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr] lg:gap-x-12 2xl:grid-cols-[minmax(0,64rem)_20rem]">
      <div
        className={`lg:col-start-2 lg:row-start-1 ${aside ? "" : "lg:sticky lg:top-3 lg:row-span-2 lg:self-start"}`}
      >
        {contents}
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      {aside && <div className="lg:col-start-2 lg:row-start-2">{aside}</div>}
    </div>
  );
}
