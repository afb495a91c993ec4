/**
 * Pages of the account room.
 */
@NullMarked
package org.jiping.account.web;

import org.jspecify.annotations.NullMarked;
