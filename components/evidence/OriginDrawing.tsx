/** Where the article's words come from, as a drawing: the article, an arrow from each origin that it names, and what is not known. */
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { OriginVerdict } from "./OriginVerdict";
import { ReuseVerdict } from "./ReuseVerdict";
import styles from "./OriginDrawing.module.css";

interface OriginDrawingProps {
  readonly project: string;
  readonly document: string;
  readonly outlet: string | null;
  readonly origins: readonly { readonly name: string; readonly how: "introduction" | "credit" | "agency" | "person"; readonly status: "said" | "proposed" | "confirmed" | "rejected" }[];
  readonly shared: readonly { readonly id: string; readonly rule: "copy" | "translation"; readonly score: number; readonly status: "proposed" | "accepted" | "dismissed"; readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null } }[];
  readonly mayDecide: boolean;
}

export const OriginDrawing = ({ project, document, outlet, origins, shared, mayDecide }: OriginDrawingProps) => {
  const t = useTranslations("provenance");
  const format = useFormatter();
  const standing = shared.filter(({ status }) => status !== "dismissed");
  return (
    <div className={styles.drawing}>
      <p className={styles.article}>
        <span>{t("drawing.article")}</span>
        <span className={styles.why}>{outlet ?? t("unknown")}</span>
      </p>
      <ul role="list" className={styles.origins}>
        {origins.map(({ name, how, status }) => (
          <li key={name} className={styles.branch}>
            <span className={styles.arrow} aria-hidden="true">
              <Icon of={ArrowLeft} />
            </span>
            <div className={styles.origin} data-sure={status === "confirmed" ? "" : undefined}>
              <span className={styles.name}>{name}</span>
              <span className={styles.why}>{t(`drawing.${how}`)}</span>
              {mayDecide && status !== "said" ? <OriginVerdict document={document} origin={name} confirmed={status === "confirmed"} /> : null}
            </div>
          </li>
        ))}
        {standing.map(({ id, document: other, score, rule, status }) => (
          <li key={id} className={styles.branch}>
            <span className={styles.arrow} aria-hidden="true">
              =
            </span>
            <div className={styles.origin} data-sure={status === "accepted" ? "" : undefined}>
              <Link href={`/projects/${project}/documents/${other.id}`} className={styles.name}>
                {other.outlet ?? other.title}
              </Link>
              <span className={styles.why}>{t(`drawing.${rule}`, { share: format.number(score, { style: "percent", maximumFractionDigits: 0 }) })}</span>
              {mayDecide ? (
                <span className={styles.verdict}>
                  <ReuseVerdict project={project} match={id} status={status} />
                </span>
              ) : null}
            </div>
          </li>
        ))}
        {origins.length === 0 ? (
          <li className={styles.branch}>
            <span className={styles.arrow} aria-hidden="true">
              <Icon of={ArrowLeft} />
            </span>
            <div className={styles.origin} data-unknown="">
              <span className={styles.name}>?</span>
              <span className={styles.why}>{t("drawing.none")}</span>
            </div>
          </li>
        ) : null}
      </ul>
      {origins.length > 1 ? <p className={styles.remark}>{t("drawing.two", { count: origins.length })}</p> : null}
    </div>
  );
};
