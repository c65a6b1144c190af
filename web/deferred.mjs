// SPDX-License-Identifier: MIT
//
// deferred: a promise that is settled from outside and whose rejection makes no noise where nobody
// listens.

/** @template [T=void] */
export class Deferred {
  isSettled = false;
  /** @type {(value: T) => void} */
  resolve = () => {};
  /** @type {(reason: Error) => void} */
  reject = () => {};

  constructor() {
    /** @type {Promise<T>} */
    this.promise = new Promise((resolve, reject) => {
      this.resolve = (value) => {
        this.isSettled = true;
        resolve(value);
      };
      this.reject = (reason) => {
        this.isSettled = true;
        reject(reason);
      };
    });
    this.promise.catch(() => {});
  }
}
