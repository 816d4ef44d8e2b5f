//! A block: 32 rows of an integer a lane. Each lane is a stream of bits, and the words of the lanes alternate.

const WORD_BITS: usize = u32::BITS as usize;
const WORD_BYTES: usize = size_of::<u32>();

/// Word and bit at which an integer begins.
fn place<const LANES: usize>(at: usize, num_bits: usize) -> (usize, usize) {
    let bit = at / LANES * num_bits;
    (bit / WORD_BITS * LANES + at % LANES, bit % WORD_BITS)
}

pub fn pack<const LANES: usize>(values: impl Iterator<Item = u32>, packed: &mut [u8], num_bits: u8) -> usize {
    let num_bits = usize::from(num_bits);
    let packed = &mut packed[..num_bits * LANES * WORD_BYTES];
    packed.fill(0);
    let mut put = |word: usize, bits: u32| {
        let bytes = &mut packed[word * WORD_BYTES..][..WORD_BYTES];
        bytes.iter_mut().zip(bits.to_le_bytes()).for_each(|(byte, more)| *byte |= more);
    };
    for (at, value) in values.enumerate().filter(|_| num_bits > 0) {
        let (word, shift) = place::<LANES>(at, num_bits);
        let bits = u64::from(value) << shift;
        put(word, bits as u32);
        if shift + num_bits > WORD_BITS {
            put(word + LANES, (bits >> WORD_BITS) as u32);
        }
    }
    packed.len()
}

pub fn unpack<const LANES: usize>(packed: &[u8], values: &mut [u32], num_bits: u8) -> usize {
    let num_bits = usize::from(num_bits);
    let packed = &packed[..num_bits * LANES * WORD_BYTES];
    let word = |word: usize| {
        let bytes = packed.get(word * WORD_BYTES..).and_then(|rest| rest.first_chunk());
        bytes.map_or(0, |bytes| u64::from(u32::from_le_bytes(*bytes)))
    };
    let mask = ((1_u64 << num_bits) - 1) as u32;
    for (at, value) in values.iter_mut().enumerate() {
        let (first, shift) = place::<LANES>(at, num_bits);
        // Where the integer ends in its first word, the mask drops what follows.
        *value = ((word(first) | word(first + LANES) << WORD_BITS) >> shift) as u32 & mask;
    }
    packed.len()
}

/// Differences of neighbours, less `less`.
pub fn delta(initial: u32, less: u32, values: &[u32]) -> impl Iterator<Item = u32> {
    let before = std::iter::once(initial).chain(values.iter().copied());
    values.iter().zip(before).map(move |(value, before)| value.wrapping_sub(before).wrapping_sub(less))
}

pub fn integrate(initial: u32, less: u32, values: &mut [u32]) {
    let mut sum = initial;
    for value in values {
        sum = sum.wrapping_add(*value).wrapping_add(less);
        *value = sum;
    }
}

/// Bits of the largest value.
pub fn width(values: impl Iterator<Item = u32>) -> u8 {
    (u32::BITS - values.fold(0, |all, value| all | value).leading_zeros()) as u8
}
