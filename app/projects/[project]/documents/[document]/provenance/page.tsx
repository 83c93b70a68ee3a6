/** The certificate of origin of an article: ten fields, its parts, a drawing of where its words come from. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Certificate } from "@/components/evidence/Certificate";
import { CertificateWarnings } from "@/components/evidence/CertificateWarnings";
import { LabelReviews } from "@/components/evidence/LabelReviews";
import { LostTargets } from "@/components/evidence/LostTargets";
import { OriginDrawing } from "@/components/evidence/OriginDrawing";
import { PartShares } from "@/components/evidence/PartShares";
import { PartsForm } from "@/components/evidence/PartsForm";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { Disclosure } from "@/components/ui/Disclosure";
import { mayInProject } from "@/lib/access/permissions";
import { documentAccess } from "@/lib/server/current-actor";
import { readCertificate, type Certificate as CertificateView } from "@/lib/server/queries/certificate";
import { readLabelReviews } from "@/lib/server/queries/label-reviews";
import { projectName } from "@/lib/server/queries/project-home";
import styles from "./certificate.module.css";

interface Address {
  readonly params: Promise<{ readonly project: string; readonly document: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("provenance"))("title") });

/** The one sentence that the certificate comes down to. */
const findingOf = ({ origins, warnings }: CertificateView) => {
  const has = (code: string): boolean => warnings.some((warning) => warning.code === code);
  return has("two-origins") ? "two" : has("relayed") ? "relayed" : has("attribution-lost") ? "lost" : has("single-voice") ? "single" : has("no-named-source") ? "none" : origins.length > 0 ? "credited" : "own";
};

const CertificatePage = async ({ params }: Address) => {
  const { project, document } = await params;
  const { actor, access } = await documentAccess(project, document);
  const [t, common, name, certificate, reviews] = await Promise.all([
    getTranslations("provenance"), getTranslations("common.shell"), projectName(project), readCertificate(access), readLabelReviews(actor, access),
  ]);
  const mayDecide = mayInProject(actor, access.role, "region.decide") === "allowed";
  const mayEdit = mayInProject(actor, access.role, "document.edit") === "allowed";
  const path = `/projects/${project}/documents/${document}`;
  const { facts, parts, paragraphs, shares, origins, shared, warnings } = certificate;
  const trail = [{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: facts.title, href: path }, { label: t("title") }];
  const margin = (
    <>
      <CertificateWarnings warnings={warnings} path={path} />
      <LabelReviews reviews={reviews} path={path} />
      <MarginNote title={t("parts.title")}>
        <PartShares shares={shares} />
      </MarginNote>
    </>
  );
  return (
    <Frame person={actor} trail={trail}>
      <Sentences of={["provenance", "reuse"]}>
        <Spread marginName={t("margin")} margin={margin}>
          <header className={styles.head}>
            <p className={styles.kind}>{t("title")}</p>
            <h1 lang={facts.language ?? undefined}>{facts.title}</h1>
            <p className={styles.finding}>{t(`finding.${findingOf(certificate)}`)}</p>
          </header>
          <section className={styles.drawing} aria-labelledby="drawing">
            <h2 id="drawing" className={styles.kind}>
              {t("drawing.title")}
            </h2>
            <OriginDrawing project={project} document={document} outlet={facts.outlet} origins={origins} shared={shared} mayDecide={mayDecide} />
          </section>
          <Certificate fields={{ ...certificate, path, document, project, mayEdit }} />
          <p>
            <ButtonLink href={path}>{t("toArticle")}</ButtonLink>
          </p>
          {mayDecide && certificate.targets.length > 0 ? (
            <Disclosure title={t("targets.title", { count: certificate.targets.length })}>
              <p>{t("targets.hint")}</p>
              <LostTargets document={document} targets={certificate.targets} />
            </Disclosure>
          ) : null}
          {mayDecide ? (
            <Disclosure title={t("parts.correct")}>
              <PartsForm key={JSON.stringify(parts)} document={document} parts={parts} paragraphs={paragraphs} />
            </Disclosure>
          ) : null}
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default CertificatePage;
