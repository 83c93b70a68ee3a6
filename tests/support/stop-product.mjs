/** Ends what start-product.mjs started. */
const stop = async () => {
  await globalThis.apostilleProduct?.stop();
};

export default stop;
