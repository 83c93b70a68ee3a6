/** A date filled in as far as it is known: day, month and year apart, the first ones free to stay empty. */
import { useFormatter, useTranslations } from "next-intl";
import { FieldError } from "@/components/ui/Field";
import { fieldId } from "@/components/ui/field-id";
import styles from "./PartialDate.module.css";

interface PartialDateProps {
  /** `2026`, `2026-03`, `2026-03-14` or an instant. */
  readonly value?: string | null;
  readonly error?: string | undefined;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at);

export const PartialDate = ({ value, error }: PartialDateProps) => {
  const t = useTranslations("documents.fields");
  const format = useFormatter();
  const [year = "", month = "", day = ""] = (value ?? "").slice(0, 10).split("-");
  const id = fieldId("publishedAt");
  const described = `${id}-hint${error ? ` ${id}-error` : ""}`;
  return (
    <fieldset className={styles.date} data-invalid={error ? "" : undefined} aria-describedby={described}>
      <legend className={styles.legend}>{t("date")}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t("dateHint")}
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <div className={styles.row}>
        <label className={styles.part}>
          <span>{t("day")}</span>
          <input name="day" id={id} inputMode="numeric" className={styles.control} maxLength={2} size={3} defaultValue={day.replace(/^0/u, "")} autoComplete="off" />
        </label>
        <label className={styles.part}>
          <span>{t("month")}</span>
          <select name="month" className={styles.control} defaultValue={month}>
            <option value="">{t("unknownPart")}</option>
            {MONTHS.map((at) => (
              <option key={at} value={String(at + 1).padStart(2, "0")}>
                {format.dateTime(new Date(Date.UTC(2026, at, 15)), { month: "long", timeZone: "UTC" })}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.part}>
          <span>{t("year")}</span>
          <input name="year" inputMode="numeric" className={styles.control} maxLength={4} size={5} defaultValue={year} autoComplete="off" />
        </label>
      </div>
    </fieldset>
  );
};
