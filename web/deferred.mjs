// SPDX-License-Identifier: MIT
//
// deferred: a promise that is settled from outside and whose rejection makes no noise where nobody
// listens.

export class Deferred {
  isSettled = false;
  /** @type {() => void} */
  resolve = () => {};
  /** @type {(reason: Error) => void} */
  reject = () => {};

  constructor() {
    /** @type {Promise<void>} */
    this.promise = new Promise((resolve, reject) => {
      this.resolve = () => {
        this.isSettled = true;
        resolve();
      };
      this.reject = (reason) => {
        this.isSettled = true;
        reject(reason);
      };
    });
    this.promise.catch(() => {});
  }
}
