/** A file on its way to the server, with how far it is: `fetch` does not tell. */

export interface UploadProblem {
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string; readonly detail?: unknown }[];
}

export type Uploaded<T> =
  | { readonly kind: "done"; readonly data: T }
  | { readonly kind: "refused"; readonly problem: UploadProblem }
  /** The network, or a server that is busy. */
  | { readonly kind: "later" };

interface Upload {
  readonly path: string;
  readonly file: Blob;
  readonly mediaType: string;
  /** 0–1; from 1 on the server is at work. */
  readonly onProgress: (sent: number) => void;
}

const read = <T>(request: XMLHttpRequest): Uploaded<T> => {
  try {
    const data = JSON.parse(request.responseText) as T & UploadProblem;
    if (request.status === 200) return { kind: "done", data };
    return [429, 502, 503, 504].includes(request.status) ? { kind: "later" } : { kind: "refused", problem: { title: data.title, errors: data.errors } };
  } catch {
    return { kind: "later" };
  }
};

/** Never throws. */
export const upload = <T>({ path, file, mediaType, onProgress }: Upload): Promise<Uploaded<T>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1${path}`);
    request.setRequestHeader("content-type", mediaType);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(read<T>(request));
    request.onerror = () => resolve({ kind: "later" });
    request.send(file);
  });
