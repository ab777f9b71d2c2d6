import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from './app-type.ts';

/** Makes the OpenAPI document from the schemas that parse the requests. Registered before every route. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Alongside content endpoint',
        description:
          'Serves job aids, lessons and rules to devices and takes their events. Every route under /v1 asks for ' +
          'the alongside-protocol header, and all but /v1/enrol for a device token.',
        version: '1',
      },
      components: { securitySchemes: { device: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.route({
    method: 'GET',
    url: '/openapi.json',
    schema: { hide: true },
    handler: async () => app.swagger(),
  });
}
