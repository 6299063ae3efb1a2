import type { Field } from "@/lib/schemas/record-fields";

export interface FieldOption {
  value: string;
  label: string;
}

export interface FormFieldProps {
  field: Field;
  /** The name in the draft, such as evidence.0.phrase. */
  name: string;
  value: string;
  faults: readonly string[];
  /** What is good to know beside it; told anew after every save. */
  note: string;
  options: readonly FieldOption[];
  isReadOnly: boolean;
}

/** One field of a record, with what it asks for and what is wrong with it. */
export function FormField({ field, name, value, faults, note, options, isReadOnly }: FormFieldProps) {
  const isWide = field.isWide || field.type === "long-text" || field.type === "list";
  return (
    <div className={`form-row ${isWide ? "wide" : ""}`}>
      <label htmlFor={name} className="text-sm font-medium">
        {field.label}
        {field.isOptional && <span className="font-normal text-soft"> (if any)</span>}
      </label>
      <Control {...{ field, name, value, options, isReadOnly }} isFaulty={faults.length > 0} />
      {field.help && (
        <p id={`${name}-help`} className="text-sm text-soft">
          {field.help}
        </p>
      )}
      <p id={`${name}-note`} data-note-of={name} className="text-sm text-pretty">
        {note}
      </p>
      <p id={`${name}-fault`} data-fault-of={name} className="fault">
        {faults.join("; ")}
      </p>
    </div>
  );
}

type ControlProps = Omit<FormFieldProps, "faults" | "note"> & { isFaulty: boolean };

function Control({ field, name, value, options, isReadOnly, isFaulty }: ControlProps) {
  const shared = {
    id: name,
    name: `f.${name}`,
    defaultValue: value,
    className: "field",
    "aria-describedby": `${field.help ? `${name}-help ` : ""}${name}-note ${name}-fault`,
    "aria-invalid": isFaulty || undefined,
  };
  if (field.type === "long-text" || field.type === "list")
    return <textarea {...shared} rows={field.type === "list" ? 3 : 4} readOnly={isReadOnly} />;
  // Of many, one is found by typing; the browser's own list needs no script.
  if (field.pick === "source")
    return (
      <>
        <input {...shared} type="text" list={`${name}-options`} readOnly={isReadOnly} />
        <datalist id={`${name}-options`}>
          <Options options={options} />
        </datalist>
      </>
    );
  if (field.type === "choice" || field.type === "pick") {
    // What is chosen stays choosable, even when it has left the record.
    const known = field.groups
      ? field.groups.flatMap((group) => group.options)
      : options.map((one) => one.value);
    return (
      <select {...shared} disabled={isReadOnly}>
        <option value="">{field.isOptional ? "none" : "choose …"}</option>
        {value !== "" && !known.includes(value) && <option value={value}>{value}</option>}
        {field.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options.map((word) => ({ value: word, label: word }))} />
          </optgroup>
        ))}
        <Options options={options} />
      </select>
    );
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={field.type === "number" ? "numeric" : undefined}
      readOnly={isReadOnly}
    />
  );
}

function Options({ options }: { options: readonly FieldOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
