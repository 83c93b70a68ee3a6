/** All annotations of an assignment with their replies, on paper. */
import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { labelNames } from "@/components/classroom/label-names";
import { PageHead } from "@/components/classroom/PageHead";
import { PrintButton } from "@/components/classroom/PrintButton";
import { PrintedArticle } from "@/components/classroom/PrintedArticle";
import { Sentences } from "@/components/shell/Sentences";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { printAssignment } from "@/lib/server/queries/print-assignment";
import Link from "next/link";
import { taughtAssignment, type TaughtProps } from "../taught-assignment";
import styles from "./print.module.css";

export const generateMetadata = async (props: TaughtProps): Promise<Metadata> => ({ title: (await taughtAssignment(props)).view.title });

const PrintPage = async (props: TaughtProps) => {
  const { actor, access, view } = await taughtAssignment(props);
  const locale = await getLocale();
  const [t, format, { documents, names }, codebook] = await Promise.all([getTranslations("classes.print"), getFormatter(), printAssignment(access, { userId: actor.userId, locale }), codebookInForce(access.projectId)]);
  const count = documents.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return (
    <main className={styles.paper}>
      <div className={styles.tools}>
        <Link href={`/projects/${access.projectId}/classes/${access.classId}/assignments/${view.id}`}>{t("back")}</Link>
        <Sentences of={["classes"]}>
          <PrintButton />
        </Sentences>
      </div>
      <PageHead title={view.title} facts={[view.class.name, t("facts", { count }), format.dateTime(new Date(), { dateStyle: "long" })]} />
      {documents.map((document) => (
        <PrintedArticle key={document.id} document={document} names={names} nameOf={labelNames(codebook, locale)} />
      ))}
    </main>
  );
};

export default PrintPage;
