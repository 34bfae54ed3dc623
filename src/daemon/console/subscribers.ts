/** The subscribers of private outputs for the console. */
import type { AppContext } from '../../app/app.ts';
import { privateOutputs } from '../../outputs/outputs.ts';
import {
  addSubscriber,
  isOf,
  listSubscribers,
  type NewSubscriber,
  revokeSubscriber,
  rotateSubscriber,
} from '../../records/subscribers.ts';
import type { ConsoleData, NewAddresses } from '../../server/console/data.ts';
import { privateAddresses } from '../private-addresses.ts';

/** What {@link subscriberData} needs. */
interface SubscriberOptions {
  readonly app: () => AppContext;
  readonly onSubscribers?: () => void;
}

/** The part of the console's data about subscribers. */
export function subscriberData({
  app,
  onSubscribers = () => undefined,
}: SubscriberOptions): Pick<ConsoleData, 'privateOutputs' | 'addSubscriber' | 'rotateSubscriber' | 'revokeSubscriber'> {
  const outputs = () => privateOutputs(app().config).map(({ output }) => output);
  const shown = (added: NewSubscriber, outputId: string): NewAddresses => {
    onSubscribers();
    if (added.kind === 'problem') return { problem: added.message };
    return { name: added.name, ...privateAddresses(app().config, outputId, added.token) };
  };
  return {
    privateOutputs: async () => {
      const all = await listSubscribers(app().records);
      return outputs().map((output) => ({
        id: output.id,
        title: output.title,
        subscribers: all.filter((one) => isOf(output, one.output)),
      }));
    },
    addSubscriber: async (outputId, name) => {
      const output = outputs().find(({ id }) => id === outputId);
      if (output === undefined) return { problem: 'there is no such private output' };
      return shown(await addSubscriber(app().records, output, name, app().clock()), outputId);
    },
    rotateSubscriber: async (id) => {
      const before = (await listSubscribers(app().records)).find((one) => one.id === id);
      const output = before && outputs().find((one) => isOf(one, before.output));
      if (output === undefined) return { problem: 'there is no such subscriber' };
      return shown(await rotateSubscriber(app().records, id, app().clock()), output.id);
    },
    revokeSubscriber: async (id) => {
      const isRevoked = await revokeSubscriber(app().records, id);
      onSubscribers();
      return isRevoked;
    },
  };
}
