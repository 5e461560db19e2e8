package org.casequote.lab;

/**
 * So many of so many.
 *
 * @param right how many are right
 * @param of how many there are
 */
public record Share(int right, int of) {

  /** None of none. */
  public static final Share NONE = new Share(0, 0);

  /** One that is right or wrong. */
  public static Share of(boolean right) {
    return new Share(right ? 1 : 0, 1);
  }

  /** Both together. */
  public Share plus(Share other) {
    return new Share(right + other.right, of + other.of);
  }

  /** The part that is right, 0 to 1. */
  public double part() {
    return of == 0 ? 0 : (double) right / of;
  }
}
