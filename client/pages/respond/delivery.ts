/** What became of sending: nothing yet, under way, not reached and to be tried again, refused for good. */
export type Delivery = 'not-sent' | 'sending' | 'waiting' | 'refused';
