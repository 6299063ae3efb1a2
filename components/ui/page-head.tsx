import { Fragment, type ReactNode } from "react";

export interface PageHeadProps {
  /** A line above the title that says what kind of page this is. */
  kicker?: ReactNode;
  title: ReactNode;
  /** Of the heading, for what is labelled by it. */
  titleId?: string;
  /** One or two sentences in the serif that say the most important thing first. */
  finding?: ReactNode;
  children?: ReactNode;
}

/** The top of a reading page: what it is, its name, what it comes to. */
export function PageHead({ kicker, title, titleId, finding, children }: PageHeadProps) {
  return (
    <header className="pt-7 pb-2">
      {kicker && <p className="text-sm text-soft">{kicker}</p>}
      <h1 id={titleId} className="max-w-[24em] text-3xl sm:text-[2.5rem]">
        {typeof title === "string" ? unbroken(title) : title}
      </h1>
      {finding && <p className="mt-3 max-w-[36em] font-serif text-xl leading-snug text-pretty">{finding}</p>}
      {children && <div className="mt-3 max-w-[42em] text-pretty text-soft">{children}</div>}
    </header>
  );
}

/** A line may end beside the name, never in it. */
function unbroken(title: string): ReactNode {
  const [first = "", ...rest] = title.split("ISIS-K");
  return [
    first,
    ...rest.map((part, index) => (
      <Fragment key={index}>
        <span className="whitespace-nowrap">ISIS-K</span>
        {part}
      </Fragment>
    )),
  ];
}
