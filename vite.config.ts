// `npm run dev` shows the page as a guest page without a host. How it is built stands in .ci/pageConfig.mjs.
import { defineConfig } from "vite";
import { pageConfig } from "./.ci/pageConfig.mjs";
import { plainRoot } from "./.ci/plainRoot.mjs";

export default defineConfig(pageConfig(plainRoot()));
