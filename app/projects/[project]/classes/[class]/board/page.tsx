/** For the projector: how to come into the class, legible from the last row, and who is in already. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { LiveRefresh } from "@/components/classroom/LiveRefresh";
import { QrCode } from "@/components/classroom/QrCode";
import { classAccess } from "@/lib/server/current-actor";
import { joinAddress, serviceAddress } from "@/lib/server/join-address";
import { readClass } from "@/lib/server/queries/classes";
import styles from "./board.module.css";

interface BoardProps {
  readonly params: Promise<{ readonly project: string; readonly class: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("classes.board"))("title") });

const BoardPage = async ({ params }: BoardProps) => {
  const { project, class: id } = await params;
  const { actor, access } = await classAccess(project, id);
  const [t, group] = await Promise.all([getTranslations("classes.board"), readClass(access, { userId: actor.userId, locale: await getLocale() })]);
  const back = `/projects/${project}/classes/${id}`;
  return (
    <main className={styles.board}>
      <LiveRefresh />
      <header className={styles.head}>
        <h1>{group.name}</h1>
        <Link href={back}>{t("back")}</Link>
      </header>
      {group.code ? (
        <div className={styles.ways}>
          <div className={styles.words}>
            <p className={styles.step}>{t("open")}</p>
            <p className={styles.address}>{serviceAddress()}/join</p>
            <p className={styles.step}>{t("type")}</p>
            <p className={styles.code}>{group.code}</p>
          </div>
          <div className={styles.qr}>
            <QrCode address={joinAddress(group.code)} name={t("qr")} />
            <p>{t("scan")}</p>
          </div>
        </div>
      ) : (
        <p className={styles.step}>{t("void")}</p>
      )}
      <p className={styles.count} aria-live="polite">
        {t("in", { count: group.members.length })}
      </p>
    </main>
  );
};

export default BoardPage;
