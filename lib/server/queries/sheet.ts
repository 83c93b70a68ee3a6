/** The version an annotation stands on, with its parts and the document's way of showing notation. */
import { hidesSyntax } from "@/lib/text/hidden-syntax";
import type { DocumentAccess } from "../access/scope";
import type { Sheet } from "../present/annotation";
import { readOriginScene } from "./origin-scene";
import { readRegions, readVersion } from "./version";

/** The sheet of the given version of the document (by default the one in force). */
export const readSheet = async (access: DocumentAccess, versionId = access.versionId): Promise<Sheet> => {
  const [version, regions, origins] = await Promise.all([readVersion(versionId), readRegions(versionId), readOriginScene(access.projectId)]);
  return { version, regions, origins, hideSyntax: hidesSyntax(access.settings, access.format) };
};
