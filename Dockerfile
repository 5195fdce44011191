FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
# The build is a step of its own below: scripts would need sources that are not copied yet.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/dist dist
COPY --from=build --chown=node:node /app/lexicon lexicon
COPY --from=build --chown=node:node /app/seeds seeds
COPY --from=build --chown=node:node /app/web web
COPY --from=build --chown=node:node /app/package.json package.json
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
# One process, so that a stop reaches it.
CMD ["node", "--max-semi-space-size=2", "dist/src/main.js"]
