import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

/** That everything here can be taken away and computed again. */
export function OpenData({ pin }: { pin: number | null }) {
  return (
    <Section id="open-data" title="To compute it again">
      <Prose>
        <p>
          Every position with its evidence can be{" "}
          <a href={routes.data(pin)} className="link">
            downloaded, or read through an API
          </a>
          , at any release. Each row names its release, its basis and its evidence, so that nobody has to take
          our arithmetic on trust. The cells of the comparison are offered too, but they are results: count
          positions, not cells, and keep the bases apart.
        </p>
      </Prose>
    </Section>
  );
}
