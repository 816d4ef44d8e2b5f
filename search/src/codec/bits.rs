//! Exponential Golomb codes.

#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// Free bits of the last byte.
    free: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl BitWriter {
    /// Writes the lowest `count` bits of a number, at most 64.
    pub fn bits(&mut self, number: u64, count: u32) {
        for at in (0..count).rev() {
            if self.free == 0 {
                self.bytes.push(0);
                self.free = u8::BITS;
            }
            self.free -= 1;
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((number >> at & 1) as u8) << self.free;
            }
        }
    }

    pub fn flag(&mut self, flag: bool) {
        self.bits(flag.into(), 1);
    }

    /// Writes a number below 2^63, in about `k` bits where it is below 2^`k`.
    pub fn number(&mut self, number: u64, k: u32) {
        let high = (number >> k) + 1;
        let length = high.ilog2();
        self.bits(0, length);
        self.bits(high, length + 1);
        self.bits(number, k);
    }

    /// The bytes written, padded.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Parameter `k` for numbers with this mean.
#[cfg(not(target_arch = "wasm32"))]
pub fn best_k(mean: u64) -> u32 {
    (mean + 1).ilog2()
}

/// Half a word can be read at once, wherever in a byte it begins.
const HALF_WORD_BITS: u32 = u64::BITS / 2;

/// Reads the bits of a `BitWriter`; `None` behind their end.
#[derive(Debug)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    /// Position in bits.
    at: usize,
}

impl<'a> BitReader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Reads `count` bits, at most 64.
    pub fn bits(&mut self, count: u32) -> Option<u64> {
        if count > HALF_WORD_BITS {
            return Some(self.bits(count - HALF_WORD_BITS)? << HALF_WORD_BITS | self.bits(HALF_WORD_BITS)?);
        }
        let number = self.ahead().checked_shr(u64::BITS - count).unwrap_or_default();
        self.skip(count)?;
        Some(number)
    }

    pub fn flag(&mut self) -> Option<bool> {
        Some(self.bits(1)? == 1)
    }

    /// Reads a number that was written with this `k`.
    pub fn number(&mut self, k: u32) -> Option<u64> {
        let mut length = 0;
        loop {
            let zeros = self.ahead().leading_zeros().min(HALF_WORD_BITS);
            self.skip(zeros)?;
            length += zeros;
            if zeros < HALF_WORD_BITS {
                break;
            }
        }
        self.skip(1)?;
        if length + k >= u64::BITS {
            return None;
        }
        let high = (1 << length | self.bits(length)?) - 1;
        Some(high << k | self.bits(k)?)
    }

    /// At least half a word of next bits, the first of them highest; zeros behind the end.
    fn ahead(&self) -> u64 {
        let rest = self.bytes.get(self.at / 8..).unwrap_or_default();
        let word = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut word = [0; size_of::<u64>()];
            word.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            word
        });
        u64::from_be_bytes(word) << (self.at % 8)
    }

    fn skip(&mut self, count: u32) -> Option<()> {
        self.at += count as usize;
        (self.at <= self.bytes.len() * 8).then_some(())
    }

    /// The bytes from the next whole one on.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at.div_ceil(8)..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_round_trip(numbers in prop::collection::vec((0..u64::MAX >> 20, 0..40u32, any::<bool>()), 0..20)) {
            let mut writer = BitWriter::default();
            for (number, k, flag) in &numbers {
                writer.number(*number, *k);
                writer.flag(*flag);
            }
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes);
            for (number, k, flag) in numbers {
                prop_assert_eq!(reader.number(k), Some(number));
                prop_assert_eq!(reader.flag(), Some(flag));
            }
            prop_assert!(reader.rest().is_empty());
        }

        #[test]
        fn reader_ends_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..40), k in 0..70u32) {
            let mut reader = BitReader::new(&bytes);
            while reader.number(k).is_some() {}
        }
    }
}
