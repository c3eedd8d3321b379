// `npm run dev` shows the page as a guest page without a host. How it is built stands in .ci/build/pageConfig.mjs.
import { defineConfig } from "vite";
import { pageConfig } from "./.ci/build/pageConfig.mjs";
import { plainRoot } from "./.ci/build/plainRoot.mjs";

export default defineConfig(pageConfig(plainRoot()));
