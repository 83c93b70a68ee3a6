/** Whom the reader may speak to on this document; asked for once, when somebody begins to write. */
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import type { PersonView } from "@/lib/annotation/record";

const asked = new Map<string, Promise<readonly PersonView[]>>();

const ask = async (document: string): Promise<readonly PersonView[]> => {
  const answer = await send<{ items: PersonView[] }>({ method: "GET", path: `/documents/${document}/addressees` });
  if (answer.kind === "done") return answer.data.items;
  asked.delete(document);
  return [];
};

/** Empty until they are known. */
export const useAddressees = (document: string): readonly PersonView[] => {
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  useEffect(() => {
    let ended = false;
    const request = asked.get(document) ?? ask(document);
    asked.set(document, request);
    void request.then((found) => (ended ? undefined : setPeople(found)));
    return () => {
      ended = true;
    };
  }, [document]);
  return people;
};
