/** What surrounds every page of somebody who is signed in: where they are, their language, their account. */
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { StatusProvider } from "@/components/ui/Status";
import { AccountMenu, type ShellPerson } from "./AccountMenu";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./Frame.module.css";

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself. */
  readonly href?: string;
}

interface FrameProps {
  readonly person: ShellPerson;
  /** From the projects down to the page. */
  readonly trail: readonly Crumb[];
  /** The page takes the whole window and lays itself out; otherwise it is a sheet in the middle. */
  readonly wide?: boolean;
  /** What the page puts into the header, before language and account. */
  readonly tools?: ReactNode;
  /** Where a keyboard may jump to, before everything else. « Aller au contenu » comes first by itself. */
  readonly skips?: readonly { readonly href: string; readonly label: string }[];
  readonly children: ReactNode;
}

/** On a phone one step is enough: the one to go back to, else the page itself. */
const isSpare = (at: number, count: number): true | undefined => (at === Math.max(0, count - 2) ? undefined : true);

const Trail = ({ name, trail }: { readonly name: string; readonly trail: readonly Crumb[] }) => (
  <nav aria-label={name} className={styles.trail}>
    <ol role="list">
      {trail.map(({ label, href }, at) => (
        <Fragment key={`${href ?? ""} ${label}`}>
          <li aria-hidden="true" className={styles.chevron} data-spare={isSpare(at, trail.length)}>
            <Icon of={ChevronRight} size={16} />
          </li>
          <li className={styles.crumb} data-spare={isSpare(at, trail.length)}>{href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
        </Fragment>
      ))}
    </ol>
  </nav>
);

export const Frame = async ({ person, trail, wide = false, tools, skips = [], children }: FrameProps) => {
  const t = await getTranslations("common");
  return (
    <StatusProvider>
      <div className={wide ? styles.wide : styles.frame}>
        {[{ href: "#content", label: t("shell.skip") }, ...skips].map(({ href, label }) => (
          <a key={href} href={href} className={styles.skip}>
            {label}
          </a>
        ))}
        <header className={styles.header}>
          <Link href="/projects" className={styles.mark}>
            {t("product")}
          </Link>
          {trail.length > 0 ? <Trail name={t("shell.trail")} trail={trail} /> : null}
          <div className={styles.tools}>
            {tools}
            <LanguageSwitch signedIn />
            <AccountMenu person={person} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </StatusProvider>
  );
};
