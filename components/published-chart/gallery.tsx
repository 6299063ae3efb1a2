import { PageHead } from "@/components/ui/page-head";
import { CARD_SIZES } from "@/lib/charts/social-card";
import { routes } from "@/lib/routes";

export interface GalleryEntry {
  id: string;
  slug: string;
  title: string;
  finding: string;
  /** The chart in words, for those who do not see the picture. */
  alt: string;
  kind: string;
}

const CARD = CARD_SIZES.og;

/** Every published chart, with its finding and a picture. */
export function Gallery({ entries }: { entries: readonly GalleryEntry[] }) {
  return (
    <>
      <PageHead title="Charts to put on your page">
        Each chart can be embedded live, following every release, or pinned to one, so that its numbers never
        change. Every mark leads to its evidence.{" "}
        <a className="link" href={routes.chartBuilder()}>
          Build another
        </a>
        , or let the{" "}
        <a className="link" href={routes.chartDoctor()}>
          embed doctor
        </a>{" "}
        look at your page.{" "}
        <a className="link" href={`${routes.charts()}/data.csv`}>
          This list as CSV
        </a>
      </PageHead>
      <ul className="mt-4 grid gap-x-10 lg:grid-cols-2">
        {entries.map((entry) => (
          <GalleryItem key={entry.id} {...entry} />
        ))}
      </ul>
    </>
  );
}

function GalleryItem({ id, slug, title, finding, alt, kind }: GalleryEntry) {
  const picture = (theme: string | null) => routes.chartFile(id, "svg", { size: "og", theme });
  return (
    <li className="grid gap-x-5 gap-y-2 border-t border-line py-5 sm:grid-cols-[18rem_minmax(0,1fr)]">
      <picture>
        <source srcSet={picture("dark")} media="(prefers-color-scheme: dark)" />
        <img
          src={picture(null)}
          alt={alt}
          width={CARD.width}
          height={CARD.height}
          loading="lazy"
          className="w-full border border-line"
        />
      </picture>
      <div>
        <p className="text-sm text-soft">{kind}</p>
        <h2 className="text-xl">
          <a href={routes.chart(id, slug)} className="link">
            {title}
          </a>
        </h2>
        <p className="mt-1 text-soft">{finding}</p>
        <p className="mt-1 text-sm">
          <a href={`${routes.chart(id, slug)}#embed`} className="control underline">
            Embed this chart
          </a>
        </p>
      </div>
    </li>
  );
}
