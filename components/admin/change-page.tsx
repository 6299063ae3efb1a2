import { ChartFigure } from "@/components/charts/chart-figure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ChartModel } from "@/lib/charts/chart-model";
import type { Changeset, Draft, Entity } from "@/lib/domain/editorial";
import { ENTITY_WORDS, titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";
import { passagesOf } from "@/lib/schemas/record-draft";
import type { Pick as PickKind } from "@/lib/schemas/record-fields";
import { FieldDiff } from "./field-diff";
import type { FieldOption } from "./form-field";
import { RecordForm } from "./record-form";
import { SettleForm } from "./settle-form";
import { SourceText } from "./source-text";

export interface ChangePageProps {
  changeset: Pick<Changeset, "id" | "title">;
  record: {
    id: string;
    entity: Entity;
    draft: Draft;
    version: number;
    isWithdrawal: boolean;
    isStale: boolean;
  };
  /** The record as it was when this change began; null for a new one. */
  base: Draft | null;
  /** The record as it is published now; null when there is none. */
  living: Draft | null;
  rival: { base: Draft; mine: Draft } | null;
  faults: Readonly<Record<string, readonly string[]>>;
  picks: Readonly<Record<PickKind, readonly FieldOption[]>>;
  /** What is good to know beside a field, by its name. */
  notes: Readonly<Record<string, string>>;
  /** The text of the source, where it is held; null elsewhere. */
  text: readonly string[] | null;
  /** The chart that the change makes, and where the builder shows it; null for any other record. */
  chart: { model: ChartModel | null; builderHref: string } | null;
  /** Who else has this open; "" for nobody. */
  presence: string;
  isReadOnly: boolean;
}

type Pick<T, K extends keyof T> = { [P in K]: T[P] };

/** One change: what is to be settled, the form, and what differs from the published record. */
export function ChangePage(props: ChangePageProps) {
  const { changeset, record, base, living, rival, faults, picks, notes, text, chart, presence, isReadOnly } =
    props;
  const { id: change, entity, draft, version, isWithdrawal, isStale } = record;
  const at = { changeset: changeset.id, change, entity, version };
  return (
    <>
      <PageHead
        kicker={
          <>
            {ENTITY_WORDS[entity].one} in{" "}
            <a href={adminRoutes.changeset(changeset.id)} className="link">
              {changeset.title}
            </a>
          </>
        }
        title={titleOfRecord(entity, draft)}
      />
      {!isReadOnly && rival && (
        <SettleForm {...at} rival="colleague" base={rival.base} theirs={draft} mine={rival.mine} />
      )}
      {!isReadOnly && isStale && living && base && (
        <SettleForm {...at} rival="record" base={base} theirs={living} mine={draft} />
      )}
      {!isReadOnly && isStale && !living && base && <Gone {...at} />}
      {isWithdrawal ? (
        <p className="mt-4">This change withdraws the record. It stays in the releases that held it.</p>
      ) : (
        <RecordForm
          {...at}
          draft={draft}
          faults={faults}
          picks={picks}
          notes={notes}
          presence={presence}
          isReadOnly={isReadOnly}
        />
      )}
      {!isReadOnly && (
        <LesserButtons
          {...at}
          mayBeTakenOut={base !== null && entity !== "chart"}
          isWithdrawal={isWithdrawal}
          draft={draft}
        />
      )}
      {text && !isWithdrawal && (
        <SourceText
          paragraphs={text}
          passages={passagesOf(draft).map((place) => ({
            place,
            phrase: draft[`evidence.${place}.phrase`]?.trim() ?? "",
          }))}
          isReadOnly={isReadOnly}
        />
      )}
      {chart && <ChartSection {...chart} />}
      {base && (
        <Section id="difference" title="What changes">
          <FieldDiff entity={entity} before={base} after={isWithdrawal ? null : draft} />
        </Section>
      )}
    </>
  );
}

function ChartSection({ model, builderHref }: NonNullable<ChangePageProps["chart"]>) {
  return (
    <Section id="shown" title="As readers will see it">
      {model ? <ChartFigure model={model} id="chart" headingLevel={3} /> : <p>It has no subject yet.</p>}
      <p className="mt-2 text-sm">
        <a href={builderHref} className="link">
          Open it in the builder
        </a>
      </p>
    </Section>
  );
}

interface Place {
  changeset: string;
  change: string;
  version: number;
}

function Gone({ changeset, change, version }: Place) {
  return (
    <form
      method="post"
      action={adminRoutes.settleChange(changeset, change)}
      className="my-4 border-l-4 border-warn bg-warn-wash px-4 py-3"
    >
      <p>The record was withdrawn since this change began. Your text can stand as a new record.</p>
      <input type="hidden" name="back" value={adminRoutes.change(changeset, change)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="rival" value="record" />
      <button type="submit" className="button mt-2">
        Make it a new record
      </button>
    </form>
  );
}

interface LesserProps extends Place {
  mayBeTakenOut: boolean;
  isWithdrawal: boolean;
  draft: Draft;
}

function LesserButtons({ changeset, change, version, mayBeTakenOut, isWithdrawal, draft }: LesserProps) {
  return (
    <div className="mt-4 flex flex-wrap gap-3 text-sm">
      {mayBeTakenOut && (
        <form method="post" action={adminRoutes.saveChange(changeset, change)}>
          <input type="hidden" name="back" value={adminRoutes.change(changeset, change)} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="seen" value={JSON.stringify(draft)} />
          <button type="submit" name="do" value={isWithdrawal ? "keep" : "withdraw"} className="button">
            {isWithdrawal ? "Keep the record after all" : "Withdraw this record"}
          </button>
        </form>
      )}
      <form method="post" action={adminRoutes.dropChange(changeset, change)}>
        <input type="hidden" name="back" value={adminRoutes.change(changeset, change)} />
        <input type="hidden" name="version" value={version} />
        <button type="submit" className="button">
          Take this change out of the changeset
        </button>
      </form>
    </div>
  );
}
