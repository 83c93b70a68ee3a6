"use client";
/** Under one's initials: account, people for an administrator, light or dark, signing out. */
import { CircleHelp, LogOut, Monitor, Moon, Sun, UserRound, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { Menu, MenuButton, MenuLink, MenuNote } from "@/components/ui/Menu";
import { Popover } from "@/components/ui/Popover";
import { useSay } from "@/components/ui/Status";
import { countUnsent, forgetWork } from "@/components/kept-work";
import { initialsOf } from "./initials";
import { setTheme, themeNow, type Theme } from "./preferences";
import { openAnew, signOut } from "./session";
import styles from "./AccountMenu.module.css";

export interface ShellPerson {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly isAdmin: boolean;
}

const THEMES = [
  { theme: "system", icon: Monitor },
  { theme: "light", icon: Sun },
  { theme: "dark", icon: Moon },
] as const;

const ThemeRows = () => {
  const t = useTranslations("common.shell");
  const [now, setNow] = useState<Theme>(themeNow);
  const choose = (theme: Theme) => {
    setTheme(theme);
    setNow(theme);
  };
  return THEMES.map(({ theme, icon }) => (
    <MenuButton key={theme} aria-pressed={now === theme} onClick={() => choose(theme)}>
      <Icon of={icon} />
      {t(`theme.${theme}`)}
    </MenuButton>
  ));
};

const MenuRows = ({ person }: { readonly person: ShellPerson }) => {
  const t = useTranslations("common.shell");
  const say = useSay();
  const [unsent, setUnsent] = useState(0);
  const leave = async () => {
    const count = countUnsent(person.userId);
    if (count > unsent) return setUnsent(count);
    if (!(await signOut())) return say(t("signOutFailed"));
    forgetWork(person.userId);
    openAnew("/sign-in");
  };
  return (
    <Menu label={t("account", { name: person.name })}>
      <MenuNote>
        <strong className={styles.name}>{person.name}</strong>
        {person.name === person.login ? null : person.login}
      </MenuNote>
      <MenuLink href="/account">
        <Icon of={UserRound} />
        {t("myAccount")}
      </MenuLink>
      {person.isAdmin ? (
        <MenuLink href="/admin">
          <Icon of={UsersRound} />
          {t("people")}
        </MenuLink>
      ) : null}
      <MenuLink href="/about">
        <Icon of={CircleHelp} />
        {t("about")}
      </MenuLink>
      <MenuNote>{t("theme.title")}</MenuNote>
      <ThemeRows />
      {unsent > 0 ? <MenuNote>{t("unsent", { count: unsent })}</MenuNote> : null}
      <MenuButton last onClick={() => void leave()}>
        <Icon of={LogOut} />
        {t(unsent > 0 ? "signOutAnyway" : "signOut")}
      </MenuButton>
    </Menu>
  );
};

export const AccountMenu = ({ person }: { readonly person: ShellPerson }) => {
  const t = useTranslations("common.shell");
  return (
    <Popover button={<span className={styles.initials}>{initialsOf(person.name)}</span>} buttonName={`${initialsOf(person.name)} – ${t("account", { name: person.name })}`}>
      <MenuRows person={person} />
    </Popover>
  );
};
